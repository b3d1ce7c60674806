package org.hanse.portal.sourcing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Checks commands that pages build, as the API's are checked when they are read. */
@Component
class Commands {

    private final Validator validator;

    Commands(Validator validator) {
        this.validator = validator;
    }

    /** The command itself. @throws Refusal naming the first field that is wrong */
    <T> T checked(T command) {
        validator.validate(command).stream()
                .min(Comparator.comparing(one -> one.getPropertyPath().toString()))
                .ifPresent(Commands::refuse);
        return command;
    }

    private static void refuse(ConstraintViolation<?> wrong) {
        throw Refusal.of(
                KernelReason.INVALID_FIELD,
                wrong.getPropertyPath().toString(),
                wrong.getPropertyPath() + " " + wrong.getMessage());
    }
}
