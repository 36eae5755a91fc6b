package dev.spotwise.inference;

/**
 * What is known of a net, for the operator.
 *
 * @param name its name in the manifest
 * @param version its version in the manifest
 * @param sha256 checksum of its file, hexadecimal
 * @param verified whether the file has the checksum that the manifest says
 */
public record NetInfo(String name, String version, String sha256, boolean verified) {}
