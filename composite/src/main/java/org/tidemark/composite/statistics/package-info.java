/// Statistics of columns of numbers; a missing value is NaN and is left out.
@NullMarked
package org.tidemark.composite.statistics;

import org.jspecify.annotations.NullMarked;
