package org.tidemark.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.tidemark.web.PublicAddress;

/// Where messages leave: by the mail server when there is one, else they stay in the outbox.
@Component
class Postbox {
    private final @Nullable JavaMailSender server;
    private final JdbcClient jdbc;
    private final String from;
    private final PublicAddress address;

    Postbox(
            ObjectProvider<JavaMailSender> server,
            JdbcClient jdbc,
            PublicAddress address,
            @Value("${spring.mail.host:}") String host,
            @Value("${tidemark.mail.from:}") String from) {
        this.server = host.isBlank() ? null : server.getIfAvailable();
        this.jdbc = jdbc;
        this.address = address;
        this.from = from;
        if (this.server instanceof JavaMailSenderImpl smtp && "".equals(smtp.getUsername())) {
            // an empty name would make it try to sign in with it
            smtp.setUsername(null);
            smtp.setPassword(null);
        }
    }

    boolean hasServer() {
        return server != null;
    }

    /// Sends at once what must not wait in the outbox; without a server that is where it goes.
    void deliver(String recipient, String subject, String text) {
        if (server == null) {
            jdbc.sql("select access.write_message(null, ?::citext, ?, ?)")
                    .params(recipient, subject, text)
                    .query()
                    .singleRow();
        } else {
            send(server, recipient, subject, text);
        }
    }

    /// Sends a message of the outbox and takes it out. Without a server it stays there to be read.
    void sendFromOutbox(UUID message) {
        if (server == null) {
            return;
        }
        jdbc.sql("select address, subject, text from access.message_to_send(?)")
                .param(message)
                .query((row, number) -> {
                    send(server, row.getString("address"), row.getString("subject"), row.getString("text"));
                    return true;
                })
                .list();
        jdbc.sql("select access.message_sent(?)").param(message).query().singleRow();
    }

    private void send(JavaMailSender by, String recipient, String subject, String text) {
        var message = new SimpleMailMessage();
        message.setFrom(from.isBlank() ? "tidemark@" + address.host() : from);
        message.setTo(recipient);
        // a line break in a subject would start a header of its own
        message.setSubject(subject.replaceAll("\\p{Cntrl}+", " "));
        message.setText(text);
        by.send(message);
    }
}
