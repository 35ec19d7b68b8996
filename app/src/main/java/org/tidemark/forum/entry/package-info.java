/// Where people enter what a source tells without notes: statements, texts, roll-calls, milestones.
@NullMarked
package org.tidemark.forum.entry;

import org.jspecify.annotations.NullMarked;
