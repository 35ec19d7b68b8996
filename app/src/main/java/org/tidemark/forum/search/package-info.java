/// Search over what was said, searches that people keep, feeds.
@NullMarked
package org.tidemark.forum.search;

import org.jspecify.annotations.NullMarked;
