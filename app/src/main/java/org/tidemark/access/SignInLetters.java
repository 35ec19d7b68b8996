package org.tidemark.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.web.Messages;
import org.tidemark.web.PublicAddress;

/// Writes the message with the link, in the language in which it was asked for.
@Component
class SignInLetters {
    private final SignInLinks links;
    private final Postbox postbox;
    private final PublicAddress address;
    private final Messages messages;

    SignInLetters(SignInLinks links, Postbox postbox, PublicAddress address, Messages messages) {
        this.links = links;
        this.postbox = postbox;
        this.address = address;
        this.messages = messages;
    }

    /// A second try makes a new token: the one before, if it did leave, no longer works.
    void write(UUID link) {
        var token = Secret.make();
        links.arm(link, token)
                .ifPresent(letter -> postbox.deliver(
                        letter.email(),
                        messages.say(letter.language(), "access.sign-in.letter.subject"),
                        messages.say(
                                letter.language(),
                                "access.sign-in.letter.text",
                                letter.name(),
                                address.of("/sign-in/links/" + token.word()))));
    }
}
