<?php

enum Role: string
{
    case ADMIN = 'admin';
    case PILOT = 'pilot';
}
