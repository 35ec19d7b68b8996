package org.tidemark.installation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a [Command] is called and what it does; `bin/tidemark --help` reads it without starting anything.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Usage {
    /// One or two words, such as `atlas import`.
    String name();

    /// Such as `FILE [--dry-run]`; empty for none.
    String arguments() default "";

    /// What it does, in a sentence.
    String does();
}
