package org.tidemark.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tidemark.web.PublicAddress;

@SpringBootTest
class MailTest {
    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_message_leaves_by_the_mail_server_and_is_kept_no_longer() throws Exception {
        var person = TestPeople.create(context, Role.CODER);
        var message = waiting(person, "A subject\r\nBcc: everybody@example.org");
        postbox(SERVER.getSmtp().getPort()).sendFromOutbox(message);

        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(received -> {
            assertThat(received.getAllRecipients()).hasSize(1);
            assertThat(received.getSubject()).isEqualTo("A subject Bcc: everybody@example.org");
            assertThat(GreenMailUtil.getBody(received)).contains("Some text");
        });
        assertThat(kept(message)).isFalse();
    }

    @Test
    void a_message_waits_while_the_mail_server_does_not_answer() {
        var message = waiting(TestPeople.create(context, Role.CODER), "A subject");
        assertThatThrownBy(() -> postbox(1).sendFromOutbox(message)).isInstanceOf(MailException.class);
        assertThat(kept(message)).isTrue();
    }

    @Test
    void who_was_closed_meanwhile_is_not_written_to() {
        var person = TestPeople.create(context, Role.CODER);
        var message = waiting(person, "A subject");
        TestPeople.<Integer>asOwner(
                context,
                owner -> owner.sql("update access.person set closed = now() where id = ?")
                        .param(person.id())
                        .update());
        postbox(SERVER.getSmtp().getPort()).sendFromOutbox(message);
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void messages_older_than_a_week_are_forgotten() {
        var message = waiting(TestPeople.create(context, Role.CODER), "A subject");
        TestPeople.<Integer>asOwner(
                context,
                owner -> owner.sql("update access.outbox_message set written = now() - interval '8 days' where id = ?")
                        .param(message)
                        .update());
        jdbc.sql("select access.forget_old_messages()").query().singleRow();
        assertThat(kept(message)).isFalse();
    }

    private UUID waiting(Person person, String subject) {
        return jdbc.sql("select access.write_message(?, null, ?, 'Some text')")
                .params(person.id(), subject)
                .query(UUID.class)
                .single();
    }

    private boolean kept(UUID message) {
        return TestPeople.<Boolean>asOwner(
                context,
                owner -> owner.sql("select exists (select from access.outbox_message where id = ?)")
                        .param(message)
                        .query(Boolean.class)
                        .single());
    }

    private Postbox postbox(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Postbox(
                beans.getBeanProvider(JavaMailSender.class),
                jdbc,
                context.getBean(PublicAddress.class),
                "127.0.0.1",
                "tidemark@example.org");
    }
}
