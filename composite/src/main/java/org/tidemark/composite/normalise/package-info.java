/// Bringing indicators onto one scale.
@NullMarked
package org.tidemark.composite.normalise;

import org.jspecify.annotations.NullMarked;
