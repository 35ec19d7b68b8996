/// Who said what at the UN: sessions, sittings, interventions, codings, votes, milestones (measures M3a and M3b).
@ApplicationModule(allowedDependencies = {"plan", "evidence", "access", "geography", "web", "installation"})
@NullMarked
package org.tidemark.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
