package org.tidemark.plan;

import gg.jte.Content;
import org.tidemark.web.Page;

/// What a module shows of its evidence on the page of the plan at a glance, under the measures: the atlas its map.
public interface GlancePiece {
    Content at(Page page, Times times);
}
