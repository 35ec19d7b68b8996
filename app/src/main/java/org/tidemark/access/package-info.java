/// People and roles: who may come in, and what the database lets them see.
@ApplicationModule(allowedDependencies = {"web", "installation"})
@NullMarked
package org.tidemark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
