package io.jixiao.local.machine;

/// What went wrong and what to do about it, for the person at the keyboard, in both languages.
public class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String chinese;
    private final String english;

    public Fault(String chinese, String english) {
        super(english);
        this.chinese = chinese;
        this.english = english;
    }

    public Fault(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
