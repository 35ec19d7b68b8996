package org.tidemark.web;

import java.util.Set;

/// An entry of the main navigation. Every bean of this type appears; a module adds its own by declaring one.
///
/// @param section what pages pass as `section` to the layout, so that their entry is marked as current
/// @param label   the key of its words
/// @param order   its place, from the smallest
/// @param roles   who sees it (as in [Visitor#is]); empty: everybody
public record NavItem(String section, String href, String label, int order, Set<String> roles) {
    boolean visibleTo(Visitor visitor) {
        return roles.isEmpty() || roles.stream().anyMatch(visitor::is);
    }
}
