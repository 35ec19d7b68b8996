/// Notes that are taken in the room, line by line, by one person or several.
@NullMarked
package org.tidemark.forum.live;

import org.jspecify.annotations.NullMarked;
