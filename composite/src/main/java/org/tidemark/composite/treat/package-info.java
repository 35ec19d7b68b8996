/// Treating outliers: winsorising, then a logarithm where that was not enough.
@NullMarked
package org.tidemark.composite.treat;

import org.jspecify.annotations.NullMarked;
