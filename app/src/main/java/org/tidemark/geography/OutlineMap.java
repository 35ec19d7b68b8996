package org.tidemark.geography;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A map of outlines and dots in whole units; the outlines come first, so that dots lie above them.
///
/// @param cities where the cities are that have a known place on it; drawn only when there is something to tell
///     of them
public record OutlineMap(int width, int height, List<Shape> shapes, List<Shape> cities) {
    /// The SVG attribute `viewBox`.
    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    /// The shape of the place, or the dot of the city, with this code.
    public Optional<Shape> find(String code) {
        return Stream.concat(shapes.stream(), cities.stream())
                .filter(shape -> code.equals(shape.code()))
                .findFirst();
    }
}
