package io.segue.recommend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Listeners divided into groups, each with a profile of its own. A listener stays in one group as
 * long as name, salt, groups and shares stay the same, on any machine.
 *
 * @param name which answers give with the group
 * @param salt another one divides the listeners anew
 * @param groups whose shares add up to 1
 */
public record Experiment(String name, String salt, List<Group> groups) {
  private static final double ROUNDING = 1e-9;
  private static final double DRAWS = 0x1p53;
  private static final int UNUSED_BITS = 11;

  /**
   * Some of the listeners.
   *
   * @param name of the group
   * @param profile with which they are answered
   * @param share of the listeners, 0..1
   */
  public record Group(String name, String profile, double share) {
    public Group {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "share of group " + name + " must be within 0..1: " + share);
      }
    }
  }

  /**
   * Where a listener belongs.
   *
   * @param experiment its name
   * @param group the group's name
   */
  public record Assigned(String experiment, String group) {}

  public Experiment {
    groups = List.copyOf(groups);
    Set<String> names = new HashSet<>();
    for (Group group : groups) {
      if (!names.add(group.name())) {
        throw new IllegalArgumentException("group " + group.name() + " is there twice");
      }
    }
    double total = groups.stream().mapToDouble(Group::share).sum();
    if (Math.abs(total - 1) > ROUNDING) {
      throw new IllegalArgumentException("shares of groups must add up to 1: " + total);
    }
  }

  /** The group of a listener. */
  public Group group(String listener) {
    double draw = draw(listener);
    double end = 0;
    for (Group group : groups) {
      end += group.share();
      if (draw < end) {
        return group;
      }
    }
    return groups.getLast();
  }

  /** 0..1, as if drawn at random: the first 53 bits of SHA-256 of name, salt and listener. */
  private double draw(String listener) {
    byte[] hash =
        sha256().digest(String.join("\n", name, salt, listener).getBytes(StandardCharsets.UTF_8));
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = (bits << Byte.SIZE) | (hash[i] & 0xff);
    }
    return (bits >>> UNUSED_BITS) / DRAWS;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JVM has SHA-256", impossible);
    }
  }
}
