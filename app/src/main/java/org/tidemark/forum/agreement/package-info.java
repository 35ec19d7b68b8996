/// How well coders agree beyond chance. Plain arithmetic: no database, no framework.
@NullMarked
package org.tidemark.forum.agreement;

import org.jspecify.annotations.NullMarked;
