#pragma once

int pier_length(const char *name);

bool acl_check(const struct acl *acl, unsigned direction);

char *hash_password(const char *word);
