package io.serviceaudit.conversation;

/** By what rule a sample is spread over strata. */
public enum Allocation {
    /** By the population of the strata: a stratum with a third of the conversations has a third of the sample. */
    PROPORTIONAL("proportional"),
    /** The same number for each stratum that has conversations. */
    EQUAL("equal"),
    /**
     * By population times spread: more where there are more conversations, and more where they differ more. Of one sample size it
     * gives the mean of the whole with the smallest variance. Source: Jerzy Neyman, "On the Two Different Aspects of the
     * Representative Method", Journal of the Royal Statistical Society 97, 1934; William G. Cochran, "Sampling Techniques", 3rd
     * edition, 1977, section 5.5.
     */
    NEYMAN("neyman");

    private final String code;

    Allocation(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
