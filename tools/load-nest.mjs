/**
 * Before each file of tests: the throttler is CommonJS and requires Nest, which is no CommonJS. Node allows that; Jest does where
 * Nest is there already.
 */
import '@nestjs/common';
import '@nestjs/core';
