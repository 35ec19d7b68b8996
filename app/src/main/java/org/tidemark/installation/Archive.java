package org.tidemark.installation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that was found whole: each part is there and has the hash that the manifest names.
final class Archive implements AutoCloseable {
    private static final String REMEDY = "Take another backup file. Nothing was changed.";

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static Archive open(Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no readable file " + file + ".", "Check the name.");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try {
                Manifest manifest = manifestOf(zip, file);
                verify(zip, manifest, file);
                return new Archive(zip, manifest);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(file + " is not a whole Tidemark backup: " + e.getMessage(), REMEDY);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(String part) throws IOException {
        return stream(zip, part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Manifest manifestOf(ZipFile zip, Path file) throws IOException {
        try (InputStream in = stream(zip, Manifest.NAME)) {
            Manifest manifest = JsonMapper.shared().readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new CannotStart(
                        file + " was made by Tidemark " + manifest.version() + " in a form that this version ("
                                + Version.number() + ") does not know.",
                        "Restore it with that version or a newer one. Nothing was changed.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new IOException("its manifest cannot be read", e);
        }
    }

    private static void verify(ZipFile zip, Manifest manifest, Path file) throws IOException {
        var names = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Part part : manifest.parts()) {
            if (!names.add(part.name()) || (part.isFile() && leavesItsFolder(part.name()))) {
                throw new IOException("the name " + part.name() + " is not allowed in it");
            }
            if (!hash(zip, part.name()).equals(part.sha256())) {
                throw new IOException(part.name() + " is damaged (its SHA-256 is another)");
            }
        }
        for (Manifest.Table table : manifest.tables()) {
            if (!names.contains(table.part())) {
                throw new IOException(table.part() + " is missing");
            }
        }
        if (zip.stream().map(ZipEntry::getName).anyMatch(name -> !names.contains(name))) {
            throw new IOException("it holds more than its manifest names");
        }
    }

    private static boolean leavesItsFolder(String name) {
        Path path = Path.of(name);
        return !path.equals(path.normalize()) || !path.startsWith("files") || path.getNameCount() < 2;
    }

    private static String hash(ZipFile zip, String part) throws IOException {
        try (var in = new DigestInputStream(stream(zip, part), ArchiveWriter.sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static InputStream stream(ZipFile zip, String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException(part + " is missing");
        }
        return zip.getInputStream(entry);
    }
}
