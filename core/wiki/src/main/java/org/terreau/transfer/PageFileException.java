package org.terreau.transfer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A file can't be read as a page; says all that is wrong in it. */
public final class PageFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PageFileProblem> problems;

    PageFileException(List<PageFileProblem> problems) {
        super(problems.stream().map(problem -> problem.message(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PageFileProblem> problems() {
        return problems;
    }
}
