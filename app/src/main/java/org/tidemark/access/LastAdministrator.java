package org.tidemark.access;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;

/// Somebody would have left the installation without an administrator; the database refused.
public class LastAdministrator extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String REFUSAL = "TA001";

    private LastAdministrator(Throwable cause) {
        super("There has to be an administrator", cause);
    }

    static void mayNotGo(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException e) {
            throw e.getRootCause() instanceof SQLException refused && REFUSAL.equals(refused.getSQLState())
                    ? new LastAdministrator(e)
                    : e;
        }
    }
}
