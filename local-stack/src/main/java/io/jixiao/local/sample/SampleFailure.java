package io.jixiao.local.sample;

/// The year did not go as the sample says.
public final class SampleFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SampleFailure(String message) {
        super(message);
    }
}
