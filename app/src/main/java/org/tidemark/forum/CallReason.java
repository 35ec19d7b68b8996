package org.tidemark.forum;

import java.util.Locale;

/// Why a record that was considered makes no state count.
enum CallReason {
    JOINT_STATEMENT,
    NOT_A_STATE,
    NOT_A_MEMBER_STATE,
    OPPOSES,
    NEUTRAL,
    DOUBTFUL,
    NOT_CONFIRMED,
    UNDATED,
    BEFORE_THE_PERIOD,
    AFTER_THE_PERIOD,
    AFTER_THE_DATE,
    OTHER_CODE,
    OTHER_FORUM,
    ONE_CODER,
    VOTE_ONLY,
    VOTED_AGAINST,
    DID_NOT_VOTE_FOR;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
