/// This installation: its database, its files, backup and restore, the command line.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
