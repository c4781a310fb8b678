package io.segue.recommend.prompt;

import io.segue.retrieve.Condition;
import java.util.Optional;

/**
 * What a name was taken for.
 *
 * @param condition that the tracks of that name meet
 * @param shown the name as it was found
 * @param remark if it was not exactly what was asked for
 */
record Match(Condition condition, String shown, Optional<String> remark) {}
