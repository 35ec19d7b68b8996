package org.tidemark.atlas;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.evidence.KnownTime;
import org.tidemark.geography.Jurisdictions;
import org.tidemark.geography.Shapes;
import org.tidemark.plan.GlancePiece;
import org.tidemark.plan.Plans;
import org.tidemark.plan.Times;
import org.tidemark.web.Page;
import org.tidemark.web.Templates;

/// The map of the world on the page of the plan at a glance.
@Component
class WorldAtGlance implements GlancePiece {
    private final Steps steps;
    private final Plans plans;
    private final KnownTime knownTime;
    private final Shapes shapes;
    private final Jurisdictions jurisdictions;
    private final Templates templates;

    WorldAtGlance(
            Steps steps,
            Plans plans,
            KnownTime knownTime,
            Shapes shapes,
            Jurisdictions jurisdictions,
            Templates templates) {
        this.steps = steps;
        this.plans = plans;
        this.knownTime = knownTime;
        this.shapes = shapes;
        this.jurisdictions = jurisdictions;
        this.templates = templates;
    }

    @Override
    public Content at(Page page, Times times) {
        var question = MapQuestion.of(null, null, null, List.of());
        var known = steps.knownAt(question.policy(), knownTime.settled(times.asOf()));
        var period = plans.period().orElse(null);
        var parameters = new HashMap<String, Object>();
        parameters.put("page", page);
        parameters.put("map", new AtlasMap(known, question, times.on(), period, shapes, jurisdictions, page.locale()));
        if (period != null) {
            parameters.put("period", period);
        }
        return templates.piece("atlas/worldAtGlance", parameters);
    }
}
