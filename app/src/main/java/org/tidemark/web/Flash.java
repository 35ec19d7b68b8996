package org.tidemark.web;

import java.io.Serializable;
import java.util.List;

/// A message for the next page after a redirect: `redirect.addFlashAttribute("flash",
/// Flash.done("access.account.saved"))`.
/// A page may also put one into its own model under the same name.
public record Flash(Kind kind, String key, List<? extends Serializable> arguments) implements Serializable {
    public enum Kind {
        DONE,
        PROBLEM
    }

    /// What was asked for has happened.
    public static Flash done(String key, Serializable... arguments) {
        return new Flash(Kind.DONE, key, List.of(arguments));
    }

    /// It has not, and the message says why.
    public static Flash problem(String key, Serializable... arguments) {
        return new Flash(Kind.PROBLEM, key, List.of(arguments));
    }
}
