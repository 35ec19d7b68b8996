/// How fast composite indicators are computed.
@NullMarked
package org.tidemark.bench;

import org.jspecify.annotations.NullMarked;
