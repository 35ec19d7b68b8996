package org.tidemark.geography;

import org.jspecify.annotations.Nullable;

/// How one place is drawn on an [OutlineMap]: by its outline, or as a dot where there is none or it would be
/// too small.
///
/// @param code the jurisdiction; none for land on which nobody's standing is drawn
/// @param x where its label stands, or the dot, from the left
/// @param y the same from the top
/// @param path the outline as SVG path data
public record Shape(
        @Nullable String code, int x, int y, @Nullable String path) {
    public boolean isDot() {
        return path == null;
    }
}
