package io.serviceaudit.metric;

/** Whether something really changed, as far as chance allows to say. It is about the number: a rise can be bad news. */
public enum ChangeVerdict {
    /** It rose: the whole interval of the change is above 0. */
    RISE("rise"),
    /** It fell: the whole interval of the change is below 0. */
    FALL("fall"),
    /** It cannot be said: 0 is in the interval. That is not to say that nothing changed; more answers may show it. */
    NOT_CERTAIN("not-certain");

    private final String code;

    ChangeVerdict(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
