/// From a file or a paste to a sitting with its notes and interventions, and the desk on which people correct them.
@NullMarked
package org.tidemark.forum.intake;

import org.jspecify.annotations.NullMarked;
