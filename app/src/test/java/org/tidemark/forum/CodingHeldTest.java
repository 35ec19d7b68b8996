package org.tidemark.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.forum.CodingExamples.mark;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.tidemark.access.CurrentPerson;
import org.tidemark.access.Person;
import org.tidemark.access.TestPeople;

@SpringBootTest
class CodingHeldTest {
    @Autowired
    private ApplicationContext context;

    private CodingExamples examples;

    @BeforeEach
    void examples() {
        examples = new CodingExamples(context);
        examples.code(examples.first, mark("SYSTEM_CHANGE", Stance.SUPPORT, true, "as I read it"));
        examples.code(examples.second, mark("SYSTEM_CHANGE", Stance.OPPOSE));
        var kept = examples.waiting(examples.third).getFirst().one().pass();
        examples.settle(examples.third, "SYSTEM_CHANGE", kept, "the sentence says so");
    }

    @Test
    void a_coder_takes_along_what_they_coded_and_took_in_and_nothing_of_others() {
        assertThat(held(examples.first))
                .contains(examples.ref, "SYSTEM_CHANGE", "support", "as I read it", "sitting=" + examples.sitting)
                .doesNotContain("oppose", "the sentence says so");
        assertThat(held(examples.second)).contains("oppose").doesNotContain("as I read it", "sitting=");
        assertThat(held(examples.third)).contains("the sentence says so").doesNotContain("oppose");
    }

    @Test
    void they_take_the_same_along_when_they_code_no_more() {
        TestPeople.asOwner(
                context,
                owner -> owner.sql("delete from access.person_role where person = ?")
                        .param(examples.first.id())
                        .update());
        assertThat(held(new Person(examples.first.id(), examples.first.name(), Set.of())))
                .contains("as I read it");
    }

    private String held(Person person) {
        List<?> held =
                CurrentPerson.as(person, () -> context.getBean(CodingHeld.class).heldOn(person.id()));
        return held.toString();
    }
}
