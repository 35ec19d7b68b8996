package org.tidemark.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A random word that opens something: a link, a session, a browser's claim. It is given away once; only its
/// hash is
/// kept.
record Secret(String word) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String hashInLetters() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash());
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
