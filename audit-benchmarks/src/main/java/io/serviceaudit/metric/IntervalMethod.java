package io.serviceaudit.metric;

/**
 * How the limits of an {@link Interval} were found. A report that shows an interval names its method, since two methods
 * give two intervals for the same data.
 */
public enum IntervalMethod {
    /**
     * Adjusted Wald interval of the Net Promoter Score: made-up answers are added, then the Wald formula is used.
     * {@link NetPromoterInterval#adjustedWald}, {@link NetPromoterChange#adjustedWald}.
     */
    ADJUSTED_WALD("adjusted-wald"),
    /**
     * Plain Wald interval: the estimate and so many standard errors on either side, as many as the normal distribution has it. {@link
     * NetPromoterInterval#wald}, {@link NetPromoterChange#wald}, {@link SampleEstimate#interval}.
     */
    WALD("wald"),
    /** Iterative score interval of the Net Promoter Score. {@link NetPromoterInterval#iterativeScore}. */
    ITERATIVE_SCORE("iterative-score"),
    /** Wilson's score interval of a proportion. {@link ProportionInterval#wilson}. */
    WILSON("wilson"),
    /** Agresti and Coull's interval of a proportion. {@link ProportionInterval#agrestiCoull}. */
    AGRESTI_COULL("agresti-coull"),
    /** Clopper and Pearson's exact interval of a proportion. {@link ProportionInterval#clopperPearson}. */
    CLOPPER_PEARSON("clopper-pearson"),
    /** Newcombe's hybrid score interval of the difference of two proportions. {@link ProportionChange#newcombe}. */
    NEWCOMBE("newcombe"),
    /** Agresti and Caffo's interval of the difference of two proportions. {@link ProportionChange#agrestiCaffo}. */
    AGRESTI_CAFFO("agresti-caffo"),
    /**
     * The difference of two rates one of which at least was carried from another period, from the limits of each: the
     * method of variance estimates recovery. {@link MeasuredChange#between}.
     */
    VARIANCE_RECOVERY("variance-recovery"),
    /** Student's t interval of a mean. {@link DurationSample#meanInterval}, {@link SampleEstimate#interval}. */
    STUDENT_T("student-t"),
    /** Welch's interval of the difference of two means. {@link MeanChange#welch}, {@link SampleEstimate#changeTo}. */
    WELCH("welch"),
    /**
     * Two of the ordered values themselves, chosen by the binomial distribution. {@link DurationSample#medianInterval},
     * {@link DurationSample#quantileInterval}.
     */
    ORDER_STATISTICS("order-statistics"),
    /** Fisher's z interval of Pearson's correlation. {@link Correlation#interval}. */
    FISHER_Z("fisher-z"),
    /** Bonett and Wright's interval of Spearman's rank correlation. {@link Correlation#interval}. */
    BONETT_WRIGHT("bonett-wright");

    private final String code;

    IntervalMethod(String code) {
        this.code = code;
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
