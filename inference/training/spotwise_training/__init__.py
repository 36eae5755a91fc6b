"""Trains, measures and exports the nets of Spotwise."""
