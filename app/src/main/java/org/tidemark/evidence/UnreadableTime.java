package org.tidemark.evidence;

import org.tidemark.web.UnreadableParameter;

/// Somebody wrote a time that cannot be read.
public final class UnreadableTime extends UnreadableParameter {
    public UnreadableTime(String parameter, String value) {
        super(parameter, value, parameter.equals("asOf") ? Expected.DATE_OR_MOMENT : Expected.DATE);
    }
}
