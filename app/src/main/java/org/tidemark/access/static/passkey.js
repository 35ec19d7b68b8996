// Signing in, and adding a passkey, with what the device keeps. Without script the link by e-mail does it all.
const supported = window.PublicKeyCredential?.parseRequestOptionsFromJSON && navigator.credentials;

async function ceremony(button) {
  const form = button.form, making = button.dataset.passkey === "make";
  const said = form.querySelector("[data-passkey-problem]");
  said.hidden = true;
  try {
    const answer = await fetch(`${button.formAction}/challenge`, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(answer.status);
    const options = await answer.json();
    const credential = making
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    form.elements.credential.value = JSON.stringify(credential.toJSON());
    form.action = button.formAction;
    form.submit();
  } catch (problem) {
    said.hidden = false;
  }
}

if (supported) {
  for (const button of document.querySelectorAll("button[data-passkey]")) {
    button.closest("[data-passkey-place]").hidden = false;
    button.addEventListener("click", (click) => {
      click.preventDefault();
      if (button.dataset.passkey !== "make" || button.form.reportValidity()) ceremony(button);
    });
  }
}
