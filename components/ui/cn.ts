export { twMerge as cn } from 'tailwind-merge';
