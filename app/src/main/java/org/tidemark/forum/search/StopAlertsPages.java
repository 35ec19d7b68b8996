package org.tidemark.forum.search;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Where the link at the end of each letter leads: a button that stops these letters. Opening alone stops nothing,
/// because scanners of mail open every link too. No signing in is needed.
@Controller
class StopAlertsPages {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StopAlertsPages(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping("/forum/searches/{word}/stop")
    String ask(@PathVariable String word, Model model) {
        model.addAttribute("name", name(word));
        model.addAttribute("stopped", false);
        return "forum/search/stopAlerts";
    }

    @PostMapping("/forum/searches/{word}/stop")
    String stop(@PathVariable String word, Model model) {
        model.addAttribute("name", name(word));
        transaction.executeWithoutResult(status ->
                jdbc.sql("select forum.stop_telling(?)").param(word).query().singleRow());
        model.addAttribute("stopped", true);
        return "forum/search/stopAlerts";
    }

    private String name(String word) {
        return jdbc.sql("select name from forum.search_to_stop(?) as name where name is not null")
                .param(SearchWords.clean(word))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
