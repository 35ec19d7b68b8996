package org.tidemark.access;

import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.tidemark.web.PublicAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Signing in with what a device or a password store keeps. A challenge lives in the session and is good for one
/// answer.
@Component
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String CREATION = "passkey-creation";
    private static final String REQUEST = "passkey-request";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private final PasskeyStore store;
    private final PasskeyOwners owners;
    private final PublicAddress address;
    private final Audit audit;

    Passkeys(PasskeyStore store, PasskeyOwners owners, PublicAddress address, Audit audit) {
        this.store = store;
        this.owners = owners;
        this.address = address;
        this.audit = audit;
    }

    List<CredentialRecord> of(UUID person) {
        return store.findByUserId(PasskeyStore.handle(person));
    }

    /// A challenge for the device on which `person` wants a new passkey, as the browser's script takes it.
    String offer(UUID person, HttpSession session) {
        var options = party().createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(token(person)));
        session.setAttribute(CREATION, options);
        return json.writeValueAsString(options);
    }

    /// Keeps the passkey that a device made for the challenge before; false when it does not answer it.
    boolean add(String name, String credential, HttpSession session) {
        var options = (PublicKeyCredentialCreationOptions) take(CREATION, session);
        if (options == null) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    json.readValue(credential, new TypeReference<>() {});
            party().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made, name)));
            audit.note(
                    "passkey.added",
                    PasskeyStore.person(options.getUser().getId()).toString(),
                    "");
            return true;
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info("A passkey was not accepted: {}", e.getMessage());
            return false;
        }
    }

    void remove(UUID person, String credential) {
        of(person).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(id -> id.toBase64UrlString().equals(credential))
                .findFirst()
                .ifPresent(id -> {
                    store.delete(id);
                    audit.note("passkey.removed", person.toString(), "");
                });
    }

    /// A challenge for whoever stands at the door.
    String challenge(HttpSession session) {
        var options =
                party().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        session.setAttribute(REQUEST, options);
        return json.writeValueAsString(options);
    }

    /// Whose passkey answers the challenge before; nobody when none does.
    Optional<UUID> answer(String credential, HttpSession session) {
        var options = (PublicKeyCredentialRequestOptions) take(REQUEST, session);
        if (options == null) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> presented =
                    json.readValue(credential, new TypeReference<>() {});
            var owner = party().authenticate(new RelyingPartyAuthenticationRequest(options, presented));
            return Optional.of(PasskeyStore.person(owner.getId()));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info("A passkey did not answer: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// The address is known only when the server listens, so this is made anew; it is cheap.
    private Webauthn4JRelyingPartyOperations party() {
        var base = URI.create(address.base());
        String origin = base.getScheme() + "://" + base.getAuthority();
        return new Webauthn4JRelyingPartyOperations(
                owners,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.host())
                        .name("Tidemark")
                        .build(),
                Set.of(origin));
    }

    private static UsernamePasswordAuthenticationToken token(UUID person) {
        return UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of());
    }

    private static @Nullable Object take(String name, HttpSession session) {
        var value = session.getAttribute(name);
        session.removeAttribute(name);
        return value;
    }
}
