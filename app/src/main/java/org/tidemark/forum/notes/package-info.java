/// From a note-taker's text to the turns in it, and from a speaker as written to who that is.
@NullMarked
package org.tidemark.forum.notes;

import org.jspecify.annotations.NullMarked;
