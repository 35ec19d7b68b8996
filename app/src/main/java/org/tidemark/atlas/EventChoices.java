package org.tidemark.atlas;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.web.Option;
import org.tidemark.web.Page;

/// What the form of a policy event lets a coder choose from.
///
/// @param places the jurisdictions that may be meant
/// @param alike the events that may be the same
record EventChoices(Jurisdictions jurisdictions, List<String> places, List<EventDesk.Alike> alike) {
    private static final List<String> MODELS = List.of(
            "de_jure",
            "de_facto",
            "adult_use_commercial",
            "adult_use_nonprofit",
            "home_cultivation_only",
            "state_monopoly",
            "pilot",
            "medical_only");
    private static final List<String> LEGAL_BASES = List.of(
            "statute",
            "constitution",
            "referendum",
            "court_ruling",
            "exemption",
            "police_practice",
            "prosecutorial_guideline");

    String placeName(String code, Page page) {
        return jurisdictions.name(code, page.locale()) + " (" + code + ")";
    }

    List<Option> types(Page page) {
        return Arrays.stream(PolicyType.values())
                .map(type -> new Option(type.code(), page.t("atlas.policy." + type.code())))
                .toList();
    }

    List<Option> stages(Page page) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Option(stage.code(), page.t("atlas.stage." + stage.code())))
                .toList();
    }

    List<Option> directions(Page page) {
        return Arrays.stream(Direction.values())
                .map(direction -> new Option(direction.code(), page.t("atlas.direction." + direction.code())))
                .toList();
    }

    List<Option> models(Page page, String chosen) {
        return options(page, "atlas.model.", MODELS, chosen);
    }

    List<Option> legalBases(Page page, String chosen) {
        return options(page, "atlas.legal-basis.", LEGAL_BASES, chosen);
    }

    List<Option> confidences(Page page, String chosen) {
        return options(page, "atlas.confidence.", List.of("high", "medium", "low"), chosen);
    }

    /// An imported word that the list lacks stays as it is.
    private static List<Option> options(Page page, String prefix, List<String> codes, String chosen) {
        var known = codes.stream().map(code -> new Option(code, page.t(prefix + code)));
        return chosen.isEmpty() || codes.contains(chosen)
                ? known.toList()
                : Stream.concat(known, Stream.of(new Option(chosen, chosen))).toList();
    }
}
