package org.tidemark.index;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One edition of an index: what it looks at, about which year.
///
/// @param dataYear the year that its answers are about
/// @param jurisdictions those that it is about, also where nothing is known
/// @param elements in the order in which people read them; the index itself is among them
record Edition(
        String code,
        String name,
        int dataYear,
        @Nullable LocalDate released,
        String address,
        List<String> jurisdictions,
        List<EditionElement> elements) {
    Edition {
        jurisdictions = List.copyOf(jurisdictions);
        elements = List.copyOf(elements);
    }

    /// The index itself.
    EditionElement top() {
        return elements.stream().filter(EditionElement::isTop).findFirst().orElseThrow(NoSuchElementException::new);
    }

    Optional<EditionElement> element(String element) {
        return elements.stream().filter(each -> each.code().equals(element)).findFirst();
    }

    List<EditionElement> children(String parent) {
        return elements.stream().filter(each -> parent.equals(each.parent())).toList();
    }

    /// What the index is directly made of.
    List<EditionElement> dimensions() {
        return children(top().code());
    }

    /// Whether a score of the index rests on weights that nobody published.
    boolean restsOnHypothesis() {
        return dimensions().stream().anyMatch(each -> each.basis() != WeightBasis.PUBLISHED);
    }
}
