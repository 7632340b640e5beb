package io.jixiao.execution.payment.postgres;

/// Another transaction has taken a key meanwhile, under another project; the batch is posted again
/// and sees it.
@SuppressWarnings("serial") // never serialised
final class OvertakenException extends RuntimeException {}
