/** Tests of the package; pictures are drawn by code, nets are real ONNX files. */
@NullMarked
package dev.spotwise.inference;

import org.jspecify.annotations.NullMarked;
