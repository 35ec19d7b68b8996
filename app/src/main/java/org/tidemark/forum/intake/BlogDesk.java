package org.tidemark.forum.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The blogs that the current person looks through, to choose which posts become sittings.
@Component
public class BlogDesk {
    record OpenBlog(UUID id, String fileName, Instant opened) {}

    /// A post, with what is guessed of it.
    ///
    /// @param number its place in the file, from 0
    /// @param taken the sitting that was taken from the same page, or empty
    /// @param repeated whether the file itself has the page before
    record Candidate(int number, BlogPost post, String session, String kind, String taken, boolean repeated) {
        boolean isNew() {
            return taken.isEmpty() && !repeated;
        }
    }

    record Blog(UUID id, String fileName, int leftOut, List<Candidate> candidates) {}

    /// As it is stored.
    private record Content(int leftOut, List<BlogPost> posts) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BlogDesk(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Keeps the posts for the current person to look through.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public UUID open(String fileName, BlogFile file) {
        return jdbc.sql("insert into forum.blog_file (file_name, content) values (?, ?) returning id")
                .params(
                        fileName.replace("\0", "").substring(0, Math.min(200, fileName.length())),
                        json.writeValueAsString(new Content(file.leftOut(), file.posts())))
                .query(UUID.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<OpenBlog> open() {
        return jdbc.sql("select id, file_name, opened from forum.blog_file order by opened desc")
                .query((row, n) -> new OpenBlog(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("opened", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Blog> find(UUID id) {
        record Row(String fileName, String content) {}
        return jdbc.sql("select file_name, content from forum.blog_file where id = ?")
                .param(id)
                .query(Row.class)
                .optional()
                .map(row -> {
                    var content = json.readValue(row.content(), new TypeReference<Content>() {});
                    return new Blog(id, row.fileName(), content.leftOut(), candidates(content.posts()));
                });
    }

    private List<Candidate> candidates(List<BlogPost> posts) {
        record Had(String ref, String address) {}
        var had = new java.util.HashMap<String, String>();
        jdbc.sql("select ref, address from forum.sitting where address <> ''")
                .query(Had.class)
                .list()
                .forEach(sitting -> had.put(Intake.plainAddress(sitting.address()), sitting.ref()));
        var candidates = new ArrayList<Candidate>();
        Set<String> seen = new HashSet<>();
        for (var post : posts) {
            String address = Intake.plainAddress(post.address());
            candidates.add(new Candidate(
                    candidates.size(),
                    post,
                    Guess.session(post.title(), post.date()),
                    Guess.kind(post.title()),
                    address.isEmpty() ? "" : had.getOrDefault(address, ""),
                    !address.isEmpty() && !seen.add(address)));
        }
        return candidates;
    }

    /// Lets go of a file; what was taken from it stays.
    @PreAuthorize("hasRole('CODER')")
    @Transactional
    public void close(UUID id) {
        jdbc.sql("delete from forum.blog_file where id = ?").param(id).update();
    }
}
