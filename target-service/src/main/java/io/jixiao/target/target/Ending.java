package io.jixiao.target.target;

/// How the life of an approved target ends.
public enum Ending {
    /// 办结: the year is settled.
    CLOSED,
    /// 撤销: the project does not go on; it is no longer a promise.
    REVOKED
}
